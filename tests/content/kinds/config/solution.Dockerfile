FROM python:3.13-slim
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY service service
RUN useradd service
USER service
EXPOSE 8000
HEALTHCHECK CMD ["python", "-m", "service.health"]
CMD ["python", "-m", "service"]
