from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field

app = FastAPI()
sales = []


class Sale(BaseModel):
    item: str = Field(min_length=1)
    cents: int = Field(gt=0)


@app.post("/sales", status_code=201)
async def sell(sale: Sale):
    sales.append(sale)
    return {"number": len(sales)} | sale.model_dump()


@app.get("/sales/{number}")
async def one_sale(number: int):
    if not 1 <= number <= len(sales):
        raise HTTPException(404, "no such sale")
    return {"number": number} | sales[number - 1].model_dump()


@app.get("/total")
async def total(item: str | None = None):
    return {"cents": sum(sale.cents for sale in sales if item in (None, sale.item))}
