FROM python:3.13-slim
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
RUN useradd service
USER service
EXPOSE 8000
HEALTHCHECK CMD ["python", "-m", "service.health"]
CMD ["python", "-m", "service"]
